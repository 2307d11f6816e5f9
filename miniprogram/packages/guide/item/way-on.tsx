import { catalogueEntry } from '../../../../shared/services/catalogue'
import { go } from '../../../client/go'
import { Button } from '../../../components/button/button'

/** Where an answer sends somebody who cannot apply now: another item, the own cases, or the authority. */
export const WayOn = ({ to }: { to?: string }) => {
  const other = to === undefined ? undefined : catalogueEntry(to)
  if (other) return <Button onTap={() => go('guide', { service: other.code })}>去办{other.short}</Button>
  if (to === 'my-cases')
    return (
      <Button kind="outline" onTap={() => go('cases')}>
        看我的办件
      </Button>
    )
  return (
    <Button kind="outline" onTap={() => go('contact')}>
      联系发证机关
    </Button>
  )
}
