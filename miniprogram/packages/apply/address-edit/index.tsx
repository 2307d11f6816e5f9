import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { addressList, addressSave } from '../../../../shared/contracts/addresses'
import { certificateList } from '../../../../shared/contracts/services'
import { divisionName } from '../../../../shared/identity/division-list'
import {
  addressProblems,
  readAddress,
  writeAddress,
  type PostalAddress,
} from '../../../../shared/identity/postal-address'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { freshId } from '../../../client/device'
import { goBackBy } from '../../../client/go'
import { useLoaded } from '../../../client/load'
import { useAccount } from '../../../client/session'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Page } from '../../../components/page/page'
import { Shown } from '../../../components/shown/shown'
import { SignInFirst } from '../../../components/sign-in-first/sign-in-first'
import { toast } from '../../../components/toast/toast'
import { scrollTo } from '../../../platform/scroll'
import { handOver } from '../chosen-address'
import { AddressForm } from './address-form'

interface Start {
  address: PostalAddress
  usual: boolean
}
const nothing: PostalAddress = { recipient: '', phone: '', division: '', area: '', line: '' }

/** What the form begins with: the saved address, or the name and phone that the register knows. */
async function begin(id: string | undefined): Promise<Start> {
  if (id) {
    const saved = (await call(addressList, {})).addresses.find((one) => one.id === id)
    return { address: readAddress(saved?.address) ?? nothing, usual: saved?.usual ?? false }
  }
  // Without what the register knows the form is merely empty.
  const known = await call(certificateList, {}).then(
    ({ subjects }) => subjects[0]?.fills,
    () => undefined,
  )
  return { address: { ...nothing, recipient: known?.name ?? '', phone: known?.phone ?? '' }, usual: false }
}

const Edit = ({
  id,
  start,
  wanted,
  steps,
}: {
  id: string | undefined
  start: Start
  wanted?: string
  steps: number
}) => {
  const [own] = useState(() => id ?? freshId())
  const [address, setAddress] = useState(start.address)
  const [usual, setUsual] = useState(start.usual)
  const [tried, setTried] = useState(false)
  const problems = addressProblems(address, divisionName)
  const save = useAction(async () => {
    setTried(true)
    const first = problems[0]
    if (first) return void setTimeout(() => scrollTo(`at-${first.at}`), 50)
    const saved = await call(addressSave, { id: own, address: writeAddress(address), usual })
    if (wanted) handOver(wanted, saved.address)
    toast('地址已保存')
    goBackBy(wanted ? steps : 1)
  })
  return (
    <>
      {save.error && <ErrorCard title={save.error.message} code={save.error.requestId} />}
      <AddressForm
        address={address}
        usual={usual}
        fixed={start.usual}
        problems={tried ? problems : []}
        onChange={(change) => setAddress((now) => ({ ...now, ...change }))}
        onUsual={setUsual}
      />
      <BottomBar>
        <Button busy={save.busy && '正在保存'} onTap={save.run}>
          {wanted ? '保存并使用' : '保存地址'}
        </Button>
      </BottomBar>
    </>
  )
}

/** Adding or changing one postal address; for a field that waits for one it is chosen at once. */
export default function AddressEdit() {
  const { id, wanted, steps } = useRouter().params
  const account = useAccount()
  const [loaded, again] = useLoaded(account?.verified ? `${account.id}/${id ?? ''}` : undefined, () => begin(id))
  return (
    <Page title={id ? '修改地址' : '添加地址'}>
      <SignInFirst what="实名认证后，可以保存邮寄地址，申请时直接选。">
        <Shown of={loaded} again={again}>
          {(start) => <Edit id={id} start={start} wanted={wanted} steps={Number(steps) || 1} />}
        </Shown>
      </SignInFirst>
    </Page>
  )
}
