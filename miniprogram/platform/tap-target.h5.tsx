import { spoken } from './spoken'
import type { TapTargetProps } from './elements'

/** On the web a real button: focus, Enter, Space and the role come with it. */
export const TapTarget = ({ id, className = '', children, onTap, role, ...told }: TapTargetProps) => (
  <button id={id} type="button" className={`tap ${className}`} onClick={onTap} {...spoken({ role, ...told })}>
    {children}
  </button>
)
