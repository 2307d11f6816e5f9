import { useEffect, useRef } from 'react'
import type { TextInputProps } from './elements'

/** A real input element, so that its label and error reach the screen reader. */
export const TextInput = (props: TextInputProps) => {
  const {
    id,
    className,
    label,
    value,
    placeholder,
    kind = 'text',
    maxLength = 140,
    focus,
    wrong,
    onChange,
    onDone,
  } = props
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [focus])
  const shared = {
    ref: box,
    id,
    className,
    value,
    placeholder,
    maxLength,
    'aria-label': wrong ? `${label}，${wrong}` : label,
    'aria-invalid': Boolean(wrong),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return kind === 'lines' ? (
    <textarea {...shared} rows={3} />
  ) : (
    <input
      {...shared}
      type={kind === 'password' ? 'password' : 'text'}
      inputMode={kind === 'digits' ? 'numeric' : undefined}
      autoComplete={kind === 'password' ? 'current-password' : 'off'}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone?.()
      }}
    />
  )
}
