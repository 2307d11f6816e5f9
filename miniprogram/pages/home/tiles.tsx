import { View } from '@tarojs/components'
import { catalogue } from '../../../shared/services/catalogue'
import { go } from '../../client/go'
import { Icon, type IconName } from '../../components/icon/icon'
import { TapTarget } from '../../platform/tap-target'
import './tiles.scss'

interface TileProps {
  icon: IconName
  text: string
  line: string
  onTap: () => void
}

const Tile = ({ icon, text, line, onTap }: TileProps) => (
  <TapTarget className="tile" label={`${text}，${line}`} onTap={onTap}>
    <Icon name={icon} className="tile__icon" />
    <View className="tile__words">
      <View className="tile__text">{text}</View>
      <View className="tile__line">{line}</View>
    </View>
  </TapTarget>
)

/** The items of the catalogue as plain tiles: five and all the rest behind the sixth. */
export const Tiles = () => (
  <View>
    <View className="heading">服务事项</View>
    <View className="tiles">
      {catalogue.slice(0, 5).map(({ code, short, line, icon }) => (
        <Tile key={code} icon={icon} text={short} line={line} onTap={() => go('guide', { service: code })} />
      ))}
      <Tile icon="list" text="全部事项" line={`共${catalogue.length}项`} onTap={() => go('catalogue')} />
    </View>
  </View>
)
