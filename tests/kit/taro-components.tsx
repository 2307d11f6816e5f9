import { createElement, type CSSProperties, type ReactNode } from 'react'

// The built-in components of the mini-program as plain elements: aria-role becomes role so that
// tests find things as a screen reader does, and inputs report weapp-shaped events.
type Props = Record<string, unknown> & { children?: ReactNode; className?: string; style?: CSSProperties }

const silent = [
  'hoverClass',
  'hoverStayTime',
  'placeholderClass',
  'adjustPosition',
  'autoHeight',
  'maxlength',
  'mode',
  'password',
  'showMenuByLongpress',
  'openType',
  'onGetPhoneNumber',
  'onConfirm',
  'scrollY',
  'catchMove',
  'lazyLoad',
  'onInput',
  'devicePosition',
  'onScanCode',
  'flash',
]

function plain({ 'aria-role': role, ...props }: Props): Record<string, unknown> {
  const rest = Object.fromEntries(Object.entries(props).filter(([key]) => !silent.includes(key)))
  return role ? { ...rest, role } : rest
}

const element = (tag: string) => (props: Props) => createElement(tag, plain(props), props.children)

export const View = element('div')
export const Text = element('span')
export const ScrollView = element('div')
export const Camera = element('div')
export const Button = element('button')
export const Canvas = element('canvas')
export const Image = ({ src, ...props }: Props) => createElement('img', { alt: '', ...plain(props), src })

type Typed = Props & {
  value?: string
  onInput?: (event: { detail: { value: string } }) => void
  type?: string
  password?: boolean
}

const box =
  (tag: 'input' | 'textarea') =>
  ({ onInput, value, password, type: _keyboard, ...props }: Typed) =>
    createElement(tag, {
      ...plain(props),
      value,
      ...(password ? { type: 'password' } : {}),
      onChange: (event: { target: { value: string } }) => onInput?.({ detail: { value: event.target.value } }),
    })

export const Input = box('input')
export const Textarea = box('textarea')
