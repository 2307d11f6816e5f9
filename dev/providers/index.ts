import type { OutboxMessage } from 'cloudbase-local'
import { people } from '../specimens'
import { openIdCardOcr } from './ocr-idcard'
import { paperOcr } from './ocr-papers'
import { openReader } from './ocr/reader'
import { getPhoneNumber } from './phone'
import { populationApi } from './population'
import { smsApi } from './sms'
import { subscribeMessageSend } from './subscribe'
import { tencentApi, type Credentials } from './tencent'

/** Milliseconds, within the 9 s after which the SDK gives a silent connection up: somebody waits for a card. */
const patience = { card: 2000, page: 7000 }

/** What stands in for outside services on one machine, in the form that the local cloud registers. */
export function openProviders({ push, ...credentials }: Credentials & { push(message: OutboxMessage): void }) {
  // One worker reads all pictures, one after the other.
  const reader = openReader()
  const ocr = openIdCardOcr({ patience: patience.card, reader })
  return {
    openapi: {
      'ocr.idcard': ocr.handler,
      ...paperOcr(reader, patience.page),
      'phonenumber.getPhoneNumber': getPhoneNumber,
      'subscribeMessage.send': subscribeMessageSend(push),
    },
    http: { '/sms': tencentApi(credentials, smsApi(push)), '/faceid': tencentApi(credentials, populationApi(people)) },
    /** Ends the worker that reads pictures. */
    stop: () => ocr.stop(),
  }
}
