import { Page } from '../../components/page/page'

export default function Tab() {
  return <Page title='道路运政一网通办' tab='scan' />
}
