import type { FieldKind } from './kind'
import { address } from './address'
import { authority } from './authority'
import { category } from './category'
import { choice } from './choice'
import { mass } from './mass'
import { phone } from './phone'
import { receive } from './receive'
import { text } from './text'
import { unit } from './unit'
import { yesno } from './yesno'

/** Every kind of field. A new kind is one file and one line here. */
export const fieldKinds = { text, phone, choice, yesno, category, unit, receive, address, authority, mass } as const
export type FieldKindName = keyof typeof fieldKinds

/** The kind of a field by its name, for code that works on any field. */
export const fieldKind = (name: FieldKindName) => fieldKinds[name] as unknown as FieldKind
export type { FieldContext, FieldKind } from './kind'
