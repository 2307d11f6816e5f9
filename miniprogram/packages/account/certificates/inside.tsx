import { View } from '@tarojs/components'
import type { CertificateView } from '../../../../shared/contracts/services'
import { categoryName } from '../../../../shared/registry/categories'
import { standingOf, validityOf } from '../../../client/certificates'
import { spoken } from '../../../platform/spoken'
import './inside.scss'

/** Under the facts of an open card: how its validity runs, and each category with its own status and first issue. */
export const Inside = ({ view, today }: { view: CertificateView; today: string }) => {
  const { certificate } = view
  const { passed, text } = validityOf(view, today)
  return (
    <View className="card-inside">
      <View className="card-inside__lane" {...spoken({ hidden: true })}>
        <View className="card-inside__passed" style={{ width: `${Math.round(passed * 100)}%` }} />
      </View>
      <View className="card-inside__days">
        <View>{certificate.validFrom.replace(/-/g, '.')}起</View>
        <View className="card-inside__left">{text}</View>
      </View>
      {certificate.categories.map(({ code, firstIssued, status }) => (
        <View className="card-inside__category" key={code}>
          {certificate.categories.length > 1 && <View className="card-inside__name">{categoryName(code)}</View>}
          <View>
            {standingOf(view, status, today)}，{firstIssued.replace(/-/g, '.')}初次领证
          </View>
        </View>
      ))}
    </View>
  )
}
