import { fire } from '../events'
import { inner, type Builtin, type Host } from './builtin'

const COMMON = {
  value: null,
  type: 'text',
  password: false,
  placeholder: null,
  placeholderStyle: null,
  placeholderClass: null,
  disabled: false,
  maxlength: 140,
  cursorSpacing: null,
  autoFocus: false,
  focus: false,
  cursor: null,
  cursorColor: null,
  selectionStart: null,
  selectionEnd: null,
  adjustPosition: true,
  holdKeyboard: false,
  confirmType: null,
  confirmHold: false,
  alwaysEmbed: false,
  name: null,
  controlled: false,
  autoFill: null,
  adjustKeyboardTo: null,
  safePasswordCertPath: null,
  safePasswordLength: null,
  safePasswordTimeStamp: null,
  safePasswordNonce: null,
  safePasswordSalt: null,
  safePasswordCustomHash: null,
}

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))

/** The field that a phone shows, with its own HTML node inside for real typing. */
function control(host: Host, kind: 'input' | 'textarea') {
  const field = inner(host, kind)
  const limit = (value: string) => {
    const max = Number(host.get('maxlength'))
    return max >= 0 ? value.slice(0, max) : value
  }
  const put = (value: string) => {
    if (field.value !== value) field.value = value
  }

  /** One edit: the app may answer with the text that should stand there instead. */
  const type = (raw: string) => {
    const value = limit(raw)
    put(value)
    host.set('value', value)
    fire(
      host.element,
      'input',
      { value, cursor: value.length, keyCode: value.charCodeAt(value.length - 1) || 8 },
      {
        handleListenerReturn: (answer) => {
          const replacement =
            typeof answer === 'object' && answer !== null ? (answer as { value?: unknown }).value : answer
          if (typeof replacement === 'string') {
            host.set('value', replacement)
            put(replacement)
          }
          return undefined
        },
      },
    )
  }
  const events: Record<string, () => void> = {
    input: () => type(field.value),
    focus: () => host.fire('focus', { value: field.value, height: 0 }),
    blur: () => host.fire('blur', { value: field.value, cursor: field.value.length }),
  }
  for (const [name, run] of Object.entries(events)) field.addEventListener(name, run)
  field.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter' && kind === 'input') host.fire('confirm', { value: field.value })
  })

  const apply: Record<string, () => void> = {
    value: () => put(text(host.get('value'))),
    placeholder: () => {
      field.placeholder = text(host.get('placeholder'))
    },
    disabled: () => {
      field.disabled = host.get('disabled')
    },
    password: () => {
      if (kind === 'input') (field as HTMLInputElement).type = host.get('password') ? 'password' : 'text'
    },
    ariaLabel: () => field.setAttribute('aria-label', text(host.get('ariaLabel'))),
    focus: () => {
      if (host.get('focus')) field.focus()
      else field.blur()
    },
  }
  return {
    changed: (name: string) => apply[name]?.(),
    attached: () => {
      if (host.get('autoFocus') || host.get('focus')) field.focus()
    },
    activate: () => {
      if (!host.get('disabled')) field.focus()
    },
    formValue: () => field.value,
    reset: () => {
      host.set('value', '')
      put('')
    },
    calls: {
      [`${kind}.input`]: (value: unknown) => {
        field.focus()
        type(text(value))
      },
    },
  }
}

export const input: Builtin = { tag: 'input', props: COMMON, control: (host) => control(host, 'input') }

export const textarea: Builtin = {
  tag: 'textarea',
  props: { ...COMMON, autoHeight: false, fixed: false, showConfirmBar: true, disableDefaultPadding: false },
  control: (host) => control(host, 'textarea'),
}
