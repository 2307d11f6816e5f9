import type { ReactNode } from 'react'
import type { Told } from './told'

/** Props of the elements that each target builds its own way. */
export interface TapTargetProps extends Told {
  id?: string
  className?: string
  children?: ReactNode
  onTap?: () => void
}

export interface TextInputProps {
  id?: string
  className?: string
  /** Spoken name; the visible label stands above the box. */
  label: string
  value: string
  placeholder?: string
  kind?: 'text' | 'digits' | 'idcard' | 'password' | 'lines'
  maxLength?: number
  focus?: boolean
  /** Sentence that says what is wrong, spoken with the box. */
  wrong?: string
  onChange: (value: string) => void
  onDone?: () => void
}
