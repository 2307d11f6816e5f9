import { View } from '@tarojs/components'
import { MaterialTile, type PictureState } from '../../components/material-tile/material-tile'

const nothing = () => undefined
const svg =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 160 112'><rect width='160' height='112' fill='#FAF8F0'/>" +
  "<path d='M20 30h120M20 50h120M20 70h80' stroke='#7C8DA0' stroke-width='5'/></svg>"
const drawing = `data:image/svg+xml,${encodeURIComponent(svg)}`

const states: PictureState[] = [
  { state: 'done', picture: drawing },
  { state: 'empty' },
  { state: 'uploading', percent: 62, picture: drawing },
  { state: 'checking', picture: drawing },
  { state: 'warning', advice: '照片模糊，请对准后重拍', picture: drawing },
  { state: 'failed', message: '照片没传上去。连上网络后再试', picture: drawing, retryable: true },
]

/** A picture to bring, in all its states. */
export const Pictures = () => (
  <View>
    {states.map((picture) => (
      <MaterialTile
        key={picture.state}
        title="违章记录页"
        reason="核对这个周期的违章和扣分"
        sample={drawing}
        advice={['拍全四个角', '字要看得清']}
        picture={picture}
        onPick={nothing}
        onCancel={nothing}
        onRetry={nothing}
        onKeep={nothing}
        onOpen={nothing}
        onReplace={nothing}
      />
    ))}
  </View>
)
