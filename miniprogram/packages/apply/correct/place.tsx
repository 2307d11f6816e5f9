import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { partKey } from '../../../../shared/journey'
import { fieldKind } from '../../../../shared/vocabulary/fields'
import type { usePictures } from '../../../client/use-pictures'
import { Icon } from '../../../components/icon/icon'
import { Row } from '../../../components/row/row'
import { FieldInput } from '../fields/field-input'
import { PartTiles } from '../steps/part-tiles'
import { slotsOf } from '../steps/slots'
import { anchorOf } from '../steps/use-next'
import type { Correction } from './use-correction'
import './place.scss'

interface PlaceProps {
  at: string
  correction: Correction
  pictures: ReturnType<typeof usePictures>
  wrong?: string
}

const Why = ({ reason, children }: { reason: string | undefined; children: ReactNode }) => (
  <View className="mend card">
    <View className="mend__why">
      <Icon name={reason ? 'flag' : 'info'} />
      <View className="mend__reason">{reason ?? '前面改了，这一项也要填'}</View>
    </View>
    {children}
  </View>
)

const Back = ({ at, was, correction }: { at: string; was?: string; correction: Correction }) =>
  correction.changed.includes(at) && correction.reasonOf(at) !== undefined ? (
    <Row text={was ? `原来填的：${was}` : '原来交的照片还在'} end="用回原来的" onTap={() => correction.restore(at)} />
  ) : null

/** One place that is mended: why, what is there, the way to change it, the way back. */
export const MendPlace = ({ at, correction, pictures, wrong }: PlaceProps) => {
  const { definition, before, now, app } = correction
  const key = at.slice(at.indexOf(':') + 1)
  const field = at.startsWith('field:') ? definition.fields.find(({ id }) => id === key) : undefined
  if (field) {
    return (
      <Why reason={correction.reasonOf(at)}>
        <FieldInput
          app={app}
          field={field}
          anchor={anchorOf(key)}
          answer={now.answers[key]}
          error={wrong}
          onAnswer={(answer) =>
            correction.change(({ answers, files }) => ({ files, answers: { ...answers, [key]: answer } }))
          }
        />
        <Back
          at={at}
          was={fieldKind(field.kind).format(before.answers[key], field, app.context)}
          correction={correction}
        />
      </Why>
    )
  }
  const material = definition.materials.find(({ id, parts }) => parts.some((part) => partKey(id, part.id) === key))
  const part = material?.parts.find(({ id }) => partKey(material.id, id) === key)
  if (!material || !part) return null
  const files = now.files[key] ?? []
  return (
    <View id={anchorOf(key)}>
      <Why reason={correction.reasonOf(at)}>
        <PartTiles
          material={material}
          part={part}
          files={files}
          slots={slotsOf(material.id, part, files)}
          pictures={pictures}
          wrong={wrong}
          onRemove={(fileId) =>
            correction.change((edits, newest) => ({
              ...edits,
              files: { ...edits.files, [key]: (newest.files[key] ?? []).filter((one) => one !== fileId) },
            }))
          }
        />
        {files.length > 0 && !correction.changed.includes(at) && (
          <View className="note">这是原来交的照片。点“更换”，换成符合要求的。</View>
        )}
        <Back at={at} correction={correction} />
      </Why>
    </View>
  )
}
