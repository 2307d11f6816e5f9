import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { addressList, addressRemove, addressSave, mostAddresses } from '../../../../shared/contracts/addresses'
import { useAction } from '../../../client/action'
import { call } from '../../../client/call'
import { go, goBack, goInstead } from '../../../client/go'
import { useLoaded } from '../../../client/load'
import { useAccount } from '../../../client/session'
import { Banner } from '../../../components/banner/banner'
import { BottomBar } from '../../../components/bottom-bar/bottom-bar'
import { Button } from '../../../components/button/button'
import { Empty } from '../../../components/empty/empty'
import { ErrorCard } from '../../../components/error-card/error-card'
import { Heading } from '../../../components/heading/heading'
import { Page } from '../../../components/page/page'
import { Shown } from '../../../components/shown/shown'
import { SignInFirst } from '../../../components/sign-in-first/sign-in-first'
import { handOver } from '../chosen-address'
import { SavedCard, type Saved } from './saved-card'

/** Removing with a way back: the address is saved again under its id. */
function useRemoval(again: () => void) {
  const [gone, setGone] = useState<Saved>()
  const [leaving, setLeaving] = useState<string>()
  const remove = useAction(async (saved: Saved) => {
    setLeaving(saved.id)
    await call(addressRemove, { id: saved.id })
    setGone(saved)
    again()
  })
  const back = useAction(async () => {
    if (gone) await call(addressSave, gone)
    setGone(undefined)
    again()
  })
  return {
    gone,
    leaving: remove.busy ? leaving : undefined,
    remove: remove.run,
    back,
    error: remove.error ?? back.error,
  }
}

interface ListProps {
  addresses: Saved[]
  wanted?: string
  removal: ReturnType<typeof useRemoval>
}

const List = ({ addresses, wanted, removal }: ListProps) => {
  const choose = (saved: Saved) => {
    if (!wanted) return go('addressEdit', { id: saved.id })
    handOver(wanted, saved.address)
    return goBack()
  }
  return (
    <>
      {addresses.length === 0 && <Empty title="还没有保存的地址" text="添加一个，以后申请邮寄时直接选。" />}
      {addresses.map((saved) => (
        <View key={saved.id}>
          <SavedCard
            saved={saved}
            removing={removal.leaving === saved.id}
            onChoose={() => choose(saved)}
            onEdit={() => go('addressEdit', { id: saved.id, wanted, steps: wanted && '2' })}
            onRemove={() => removal.remove(saved)}
          />
        </View>
      ))}
      {addresses.length >= mostAddresses && (
        <View className="note after">最多保存{mostAddresses}个地址，要添加请先删掉一个。</View>
      )}
    </>
  )
}

/** 邮寄地址: the saved ones, to choose from or to keep in order. */
export default function Addresses() {
  const { wanted } = useRouter().params
  const account = useAccount()
  const [loaded, again] = useLoaded(account?.verified ? account.id : undefined, () => call(addressList, {}))
  const removal = useRemoval(again)
  const { gone, back, error } = removal
  const none = loaded.state === 'ready' && loaded.value.addresses.length === 0
  const [first, setFirst] = useState(true)
  useEffect(() => {
    // Who wants one and has none comes straight to the form.
    if (loaded.state !== 'ready') return
    if (first && none && wanted) goInstead('addressEdit', { wanted })
    setFirst(false)
  }, [loaded.state])
  const add = () => go('addressEdit', { wanted, steps: wanted && '2' })
  return (
    <Page
      title="邮寄地址"
      bar={
        account?.verified && (
          <BottomBar>
            <Button onTap={add}>添加地址</Button>
          </BottomBar>
        )
      }
    >
      <SignInFirst what="实名认证后，可以保存邮寄地址，申请时直接选。">
        <Heading
          text="邮寄地址"
          note={wanted ? '点一个地址，就寄到那里。' : '申请邮寄时从这里选，只有您和寄件的发证机关看得到。'}
        />
        {error && <ErrorCard title={error.message} code={error.requestId} />}
        {gone && (
          <Banner kind="info" title="地址已删除">
            <Button kind="outline" small busy={back.busy && '正在恢复'} onTap={back.run}>
              恢复这个地址
            </Button>
          </Banner>
        )}
        <Shown of={loaded} again={again}>
          {({ addresses }) => <List addresses={addresses} wanted={wanted} removal={removal} />}
        </Shown>
      </SignInFirst>
    </Page>
  )
}
