import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useCases, type CaseFilter } from '../../client/case-list'
import { go } from '../../client/go'
import { useAccount } from '../../client/session'
import { Button } from '../../components/button/button'
import { Empty } from '../../components/empty/empty'
import { ErrorCard } from '../../components/error-card/error-card'
import { Heading } from '../../components/heading/heading'
import { Loading } from '../../components/loading/loading'
import { Page } from '../../components/page/page'
import { Segment } from '../../components/segment/segment'
import { SignInFirst } from '../../components/sign-in-first/sign-in-first'
import { CaseCard } from './case-card'

const filters = [
  { value: 'all', text: '全部' },
  { value: 'open', text: '在办' },
  { value: 'done', text: '已办完' },
]

/** 我的办件, newest first. */
export default function Cases() {
  const account = useAccount()
  const [filter, setFilter] = useState<CaseFilter>('all')
  const { pages, busy, error, next, again } = useCases(account?.id, filter)
  const seen = useRef(false)
  useReachBottom(next)
  useDidShow(() => {
    if (seen.current) again()
    seen.current = true
  })
  return (
    <Page title="我的办件" tab="cases">
      <Heading text="我的办件" />
      <SignInFirst unverified what="登录后，您提交的申请和进度显示在这里。">
        <Segment choices={filters} value={filter} onChange={(value) => setFilter(value as CaseFilter)} />
        {pages?.rows.map((row) => (
          <CaseCard key={row.caseId} row={row} today={pages.today} />
        ))}
        {pages?.rows.length === 0 && (
          <View className="after">
            <Empty
              title="还没有办件"
              text="提交申请后，进度显示在这里。"
              action={{ text: '去办理', onTap: () => go('home') }}
            />
          </View>
        )}
        {error && (
          <ErrorCard
            title={error.message}
            code={error.requestId}
            action={{ text: '再试一次', onTap: pages ? next : again }}
          />
        )}
        {busy && <Loading text="正在取办件" />}
        {pages?.more && !busy && !error && (
          <View className="after">
            <Button kind="outline" small onTap={next}>
              再看更多
            </Button>
          </View>
        )}
      </SignInFirst>
    </Page>
  )
}
