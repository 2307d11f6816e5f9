import Taro from '@tarojs/taro'
import { Icon } from '../components/icon/icon'
import type { FrameProps } from './elements'
import { TapTarget } from './tap-target'
import './frame.h5.scss'

const back = () => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}

/** The web's title bar, drawn where WeChat draws its own. */
export const Frame = ({ title, tab, tone = 'plain' }: FrameProps) => (
  <div className={`frame frame--${tone}`}>
    <div className="frame__inner">
      {!tab && (
        <TapTarget className="frame__back" label="返回" onTap={back}>
          <Icon name="left" />
        </TapTarget>
      )}
      <div className={tab ? 'frame__home' : 'frame__title'}>{title}</div>
    </div>
  </div>
)
