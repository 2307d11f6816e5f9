import { Image, View } from '@tarojs/components'
import { spoken } from '../../platform/spoken'
import { TapTarget } from '../../platform/tap-target'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import { StatusChip } from '../status-chip/status-chip'
import './material-tile.scss'

/** Where one picture stands. `picture` is whatever an image can show. */
export type PictureState =
  | { state: 'empty' }
  | { state: 'uploading'; percent: number; picture: string }
  | { state: 'checking'; picture: string }
  /** Taken in, but hard to read or not as asked; the person may keep it. `hint` is what else to mind. */
  | { state: 'warning'; advice: string; hint?: string; picture?: string }
  | { state: 'failed'; message: string; picture?: string; retryable: boolean }
  | { state: 'done'; picture?: string }

interface MaterialTileProps {
  title: string
  /** Why it is asked. */
  reason?: string
  sample?: string
  /** What the picture must be, in a few words: 白色背景 · 二寸. */
  rules?: string
  advice: readonly string[]
  picture: PictureState
  wrong?: string
  onPick: (from: 'camera' | 'album') => void
  onCancel: () => void
  onRetry: () => void
  onKeep: () => void
  /** Shows the picture that is there. */
  onOpen: () => void
  /** Makes room for another picture. */
  onReplace: () => void
  onShowSample?: () => void
}

const Pair = ({ title, sample, rules, picture, onShowSample }: MaterialTileProps) => (
  <View className="material-tile__pair">
    {sample && (
      <TapTarget className="material-tile__half" label={`看${title}样例`} onTap={onShowSample}>
        <Image className="material-tile__image" src={sample} mode="aspectFit" />
        <View className="material-tile__tag">样例</View>
      </TapTarget>
    )}
    <View className={`material-tile__half material-tile__half--own material-tile__half--${picture.state}`}>
      {'picture' in picture && picture.picture ? (
        <Image className="material-tile__image" src={picture.picture} mode={rules ? 'aspectFit' : 'aspectFill'} />
      ) : (
        <View className="material-tile__gap">
          <Icon name="picture" size={32} />
          <View>您的照片</View>
        </View>
      )}
      {(picture.state === 'uploading' || picture.state === 'checking') && <Progress picture={picture} />}
    </View>
  </View>
)

const Progress = ({ picture }: { picture: PictureState }) => {
  const percent = picture.state === 'uploading' ? picture.percent : 100
  // Screen readers hear the start, the middle and the end, not every step.
  const heard = Math.floor(percent / 50) * 50
  return (
    <View className="material-tile__progress">
      <View>{percent < 100 ? `正在上传 ${percent}%` : '正在检查'}</View>
      <View className="material-tile__track">
        <View className="material-tile__fill" style={{ width: `${percent}%` }} />
      </View>
      <View
        className="material-tile__heard"
        {...spoken({ role: 'status', live: 'polite', label: `已上传${heard}%` })}
      />
    </View>
  )
}

const Choose = ({ onPick, again }: Pick<MaterialTileProps, 'onPick'> & { again?: boolean }) => (
  <View className="material-tile__buttons">
    <Button kind="outline" icon="camera" small onTap={() => onPick('camera')}>
      {again ? '重拍' : '拍照'}
    </Button>
    <Button kind="outline" icon="picture" small onTap={() => onPick('album')}>
      {again ? '重选' : '选图'}
    </Button>
  </View>
)

const Sentence = ({ title, text }: { title: string; text?: string }) => (
  <View className="material-tile__sentence" {...spoken({ role: 'alert' })}>
    <Icon name="warn" />
    <View className="material-tile__words">
      <View className="material-tile__title">{title}</View>
      {text && <View className="note">{text}</View>}
    </View>
  </View>
)

const Done = ({
  title,
  picture,
  onOpen,
  onReplace,
}: Pick<MaterialTileProps, 'title' | 'onOpen' | 'onReplace'> & { picture: { picture?: string } }) => (
  <View className="material-tile material-tile--done">
    <TapTarget className="material-tile__thumb" label={`看${title}照片`} onTap={onOpen}>
      {picture.picture && <Image className="material-tile__image" src={picture.picture} mode="aspectFill" />}
    </TapTarget>
    <View className="material-tile__words">
      <View className="material-tile__title">{title}</View>
      <TapTarget className="material-tile__replace" label={`更换${title}`} onTap={onReplace}>
        更换
      </TapTarget>
    </View>
    <StatusChip tone="green" icon="check" text="上传成功" />
  </View>
)

/** What stands below the pictures: what is asked, what to mind, what to do. */
const Below = ({ rules, advice, picture, wrong, onPick, onRetry, onKeep }: MaterialTileProps) => {
  if (picture.state === 'empty')
    return (
      <>
        {wrong && <Sentence title={wrong} />}
        {rules && <View className="material-tile__rules">{rules}</View>}
        <View className="note material-tile__advice">{advice.join('；')}</View>
        <Choose onPick={onPick} />
      </>
    )
  if (picture.state === 'warning')
    return (
      <>
        <Sentence title={picture.advice} text={picture.hint ?? '四角放进框里，停稳1秒再按'} />
        <Choose onPick={onPick} again />
        <TapTarget className="material-tile__keep" onTap={onKeep}>
          仍要使用这张
        </TapTarget>
      </>
    )
  if (picture.state !== 'failed') return null
  return (
    <>
      <Sentence title={picture.message} />
      {picture.retryable && (
        <View className="material-tile__retry">
          <Button kind="outline" icon="renew" small onTap={onRetry}>
            重试
          </Button>
        </View>
      )}
      <Choose onPick={onPick} again />
    </>
  )
}

/** One picture to bring: small when done, large when it needs the person. */
export const MaterialTile = (props: MaterialTileProps) => {
  const { title, reason, picture, wrong, onCancel } = props
  if (picture.state === 'done')
    return <Done title={title} picture={picture} onOpen={props.onOpen} onReplace={props.onReplace} />
  const busy = picture.state === 'uploading' || picture.state === 'checking'
  const tone = wrong || picture.state === 'failed' ? 'failed' : picture.state
  return (
    <View className={`material-tile material-tile--${tone}`}>
      <View className="material-tile__head">
        <View className="material-tile__title">{title}</View>
        {busy && (
          <TapTarget className="material-tile__cancel" label={`取消上传${title}`} onTap={onCancel}>
            取消
          </TapTarget>
        )}
      </View>
      {reason && picture.state === 'empty' && <View className="note material-tile__reason">{reason}</View>}
      <Pair {...props} />
      <Below {...props} />
    </View>
  )
}
