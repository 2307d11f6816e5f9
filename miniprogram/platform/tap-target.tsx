import { View } from '@tarojs/components'
import type { TapTargetProps } from './elements'
import { spoken } from './spoken'

/** Something to tap: on phones a view with a role, on the web a real button. */
export const TapTarget = ({ id, className = '', children, onTap, role = 'button', ...told }: TapTargetProps) => (
  <View
    id={id}
    className={`tap ${className}`}
    hoverClass={told.disabled ? 'none' : 'tap--pressed'}
    hoverStayTime={80}
    onClick={onTap}
    {...spoken({ role, ...told })}
  >
    {children}
  </View>
)
