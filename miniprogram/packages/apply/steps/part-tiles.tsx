import { useState } from 'react'
import { View } from '@tarojs/components'
import { photoRulesLine } from '../../../../shared/photos'
import type { Material, MaterialPart } from '../../../../shared/vocabulary/material'
import { pictureOf, useThumbnail } from '../../../client/thumbnails'
import type { usePictures } from '../../../client/use-pictures'
import { MaterialTile } from '../../../components/material-tile/material-tile'
import { Row } from '../../../components/row/row'
import { showPictures } from '../../../platform/pictures'
import { sampleOf } from '../samples'

interface PartTilesProps {
  material: Material
  part: MaterialPart
  files: readonly string[]
  slots: { slot: string; extra: boolean }[]
  pictures: ReturnType<typeof usePictures>
  wrong?: string
  onRemove: (fileId: string) => void
}

const nothing = () => undefined

const Done = ({ title, fileId, onRemove }: { title: string; fileId: string; onRemove: () => void }) => {
  const thumbnail = useThumbnail(fileId)
  const open = () => void pictureOf(fileId, false).then((url) => showPictures([url], url), nothing)
  return (
    <MaterialTile
      title={title}
      advice={[]}
      picture={{ state: 'done', picture: thumbnail }}
      onPick={nothing}
      onCancel={nothing}
      onRetry={nothing}
      onKeep={nothing}
      onOpen={open}
      onReplace={onRemove}
    />
  )
}

/** One part of a material: its accepted pictures as rows, then the place for the next one. */
export const PartTiles = ({ material, part, files, slots, pictures, wrong, onRemove }: PartTilesProps) => {
  const [more, setMore] = useState(false)
  const title = material.parts.length > 1 ? `${material.name}${part.label}` : material.name
  const sample = sampleOf(part.sample)
  return (
    <View>
      {files.map((fileId, index) => (
        <Done
          key={fileId}
          title={index > 0 ? `${title}（${index + 1}）` : title}
          fileId={fileId}
          onRemove={() => onRemove(fileId)}
        />
      ))}
      {slots.map(({ slot, extra }) => {
        const live = pictures.stateOf(slot)
        if (extra && !more && !live)
          return <Row key={slot} text={`再加一张${part.label}`} end="添加" onTap={() => setMore(true)} />
        return (
          <MaterialTile
            key={slot}
            title={extra ? `${title}（${files.length + 1}）` : title}
            reason={material.reason}
            sample={sample}
            rules={photoRulesLine(part.photo)}
            advice={part.photo.advice}
            picture={live ?? { state: 'empty' }}
            wrong={live ? undefined : wrong}
            onPick={(from) => void pictures.pick(slot, from)}
            onCancel={() => pictures.cancel(slot)}
            onRetry={() => pictures.retry(slot)}
            onKeep={() => pictures.keep(slot)}
            onOpen={nothing}
            onReplace={nothing}
            onShowSample={() => {
              if (sample) showPictures([sample], sample)
            }}
          />
        )
      })}
    </View>
  )
}
