import { View } from '@tarojs/components'
import type { ServiceDefinition } from '../../../../shared/vocabulary/definition'
import { dial } from '../../../client/dial'
import { go } from '../../../client/go'
import { Row } from '../../../components/row/row'
import { Fold, Sources } from '../fold'

/** 这些情况不在这里办: where each is dealt with, and what to bring. */
export const Elsewhere = ({ of: { elsewhere = [] } }: { of: ServiceDefinition }) =>
  elsewhere.length === 0 ? null : (
    <View>
      <View className="heading">这些情况不在这里办</View>
      <View className="rows">
        {elsewhere.map(({ id, title, text, bring, source }) => (
          <Fold key={id} text={title}>
            <View>{text}</View>
            {bring.length > 0 && <View>要带：{bring.join('、')}</View>}
            <Sources of={source} />
          </Fold>
        ))}
      </View>
    </View>
  )

/** 问哪里: whom to ask beside the issuing authority. */
export const Contacts = ({ of: { contacts = [] } }: { of: ServiceDefinition }) =>
  contacts.length === 0 ? null : (
    <View>
      <View className="heading">问哪里</View>
      <View className="rows">
        {contacts.map(({ id, name, phone, text }) => (
          <Row
            key={id}
            icon={phone ? 'phone' : 'info'}
            text={name}
            note={text}
            end={phone}
            onTap={phone ? () => dial(phone) : undefined}
          />
        ))}
        <Row icon="list" text="各省发证机关的电话和时间" onTap={() => go('contact')} />
      </View>
    </View>
  )

/** 常见问题, each opens in place. */
export const Questions = ({ of: { questions = [] } }: { of: ServiceDefinition }) =>
  questions.length === 0 ? null : (
    <View>
      <View className="heading">常见问题</View>
      <View className="rows">
        {questions.map(({ id, question, answer, source }) => (
          <Fold key={id} text={question}>
            <View>{answer}</View>
            <Sources of={source} />
          </Fold>
        ))}
      </View>
    </View>
  )
