import { View } from '@tarojs/components'
import { showPictures } from '../../../platform/pictures'
import { pictureOf, useThumbnail } from '../../../client/thumbnails'
import { usePictures } from '../../../client/use-pictures'
import idCardBack from '../../apply/samples/id-card-back.svg'
import idCardFront from '../../apply/samples/id-card-front.svg'
import { MaterialTile } from '../../../components/material-tile/material-tile'

/** Accepted file ids of the two sides. */
export interface Sides {
  front?: string
  back?: string
}
type Side = keyof Sides

interface CardPicturesProps {
  sides: Sides
  missing: boolean
  onChange: (sides: Sides) => void
}

const faces: { side: Side; title: string; sample: string; advice: string[] }[] = [
  { side: 'front', title: '人像面', sample: idCardFront, advice: ['有照片和姓名的一面', '四角拍全，不反光'] },
  { side: 'back', title: '国徽面', sample: idCardBack, advice: ['有有效期限的一面', '四角拍全，不反光'] },
]

/** Both sides of the ID card. */
export const CardPictures = ({ sides, missing, onChange }: CardPicturesProps) => {
  const pictures = usePictures(
    (slot) => ({ purpose: 'identity', side: slot as Side }),
    (slot, fileId) => onChange({ ...sides, [slot]: fileId }),
  )
  const thumbs = { front: useThumbnail(sides.front), back: useThumbnail(sides.back) }
  const replace = (side: Side) => onChange({ ...sides, [side]: undefined })
  const open = async (side: Side) => {
    const fileId = sides[side]
    if (fileId) {
      const url = await pictureOf(fileId, false)
      showPictures([url], url)
    }
  }
  return (
    <View>
      {faces.map(({ side, title, sample, advice }) => {
        const done = sides[side] !== undefined
        const live = pictures.stateOf(side)
        return (
          <View key={side}>
            <MaterialTile
              title={title}
              sample={sample}
              advice={advice}
              picture={live ?? (done ? { state: 'done', picture: thumbs[side] } : { state: 'empty' })}
              wrong={missing && !done && !live ? `还差${title}照片` : undefined}
              onPick={(from) => void pictures.pick(side, from)}
              onCancel={() => pictures.cancel(side)}
              onRetry={() => pictures.retry(side)}
              onKeep={() => pictures.keep(side)}
              onOpen={() => void open(side).catch(() => undefined)}
              onReplace={() => replace(side)}
              onShowSample={() => showPictures([sample], sample)}
            />
          </View>
        )
      })}
    </View>
  )
}
