import type { ServiceDefinition } from '../../../../shared/vocabulary/definition'
import type { MaterialPart } from '../../../../shared/vocabulary/material'

/** A place for one more picture of a part: 'material/part#index'. */
const slotOf = (material: string, part: string, index: number): string => `${material}/${part}#${index}`

/** The material and part that a slot belongs to. */
export function placeOf(slot: string): { material: string; part: string } {
  const [material = '', part = ''] = slot.replace(/#.*$/, '').split('/')
  return { material, part }
}

/** The empty slot of a part, or none when it is full. Beyond the minimum a further picture is offered, not asked. */
export function slotsOf(
  material: string,
  part: MaterialPart,
  files: readonly string[],
): { slot: string; extra: boolean }[] {
  return files.length < part.max
    ? [{ slot: slotOf(material, part.id, files.length), extra: files.length >= part.min }]
    : []
}

/** The part of a material that a slot is for. */
export function partAt({ materials }: Pick<ServiceDefinition, 'materials'>, slot: string): MaterialPart | undefined {
  const { material, part } = placeOf(slot)
  return materials.find(({ id }) => id === material)?.parts.find(({ id }) => id === part)
}
