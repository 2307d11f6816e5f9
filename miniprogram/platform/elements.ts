import type { ReactNode } from 'react'
import type { SpokenProps } from './spoken-props'

/** Props of the elements that each target builds its own way. */
export interface TapTargetProps extends SpokenProps {
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

/** A picture that is looked at closely: quarter turns, and how many times larger than it fits. */
export interface LensProps {
  src: string
  label: string
  turns: number
  zoom: number
  onZoom: (zoom: number) => void
}

/** The title bar: home pages of tabs have no way back. */
export interface FrameProps {
  title: string
  tab?: boolean
  tone?: 'plain' | 'green' | 'amber' | 'red'
}

/** A picture that the person took or chose, still on the device. */
export interface Picked {
  path: string
  size: number
  /** The first bytes, enough to tell what kind of file it is. */
  head: Uint8Array
}

/** Where the server wants the bytes. */
export interface PutTicket {
  url: string
  headers: Record<string, string>
  form: Record<string, string>
}

/** Bytes on their way. */
export interface Transfer {
  done: Promise<void>
  cancel: () => void
}

/** A file that the server made: a voucher. `data` is base64. */
export interface Document {
  type: string
  name: string
  data: string
}

/** The button that asks WeChat for the phone number. */
export interface PhoneButtonProps {
  text: string
  /** Whether it may ask now; otherwise a tap says what is missing. */
  ready: boolean
  /** The code to exchange; undefined when the person refused. */
  onCode: (code: string | undefined) => void
  onBlocked: () => void
}

/** Something that reads QR codes and gives their text. */
export interface ScannerProps {
  /** False while another page is on top: the camera is given back, and looks again when this turns true. */
  active: boolean
  onText: (text: string) => void
}
