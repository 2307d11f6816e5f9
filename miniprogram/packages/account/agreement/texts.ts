import { agreementVersions } from '../../../../shared/contracts/account'

export interface Agreement {
  title: string
  version: string
  parts: { title: string; lines: string[] }[]
}

/** The texts that a login agrees to; a login records the version in force. */
export const agreements: Record<'terms' | 'privacy', Agreement> = {
  terms: {
    title: '用户协议',
    version: agreementVersions.terms,
    parts: [
      { title: '这是什么', lines: ['道路运政一网通办用来在网上办理道路运输从业人员和营运车辆的业务，办理不收费。'] },
      {
        title: '账号',
        lines: [
          '一个人一个账号，用手机号登录，用身份证实名认证。',
          '换手机号要用原手机号的验证码，或等72小时。等的时候原手机号会收到短信，可以取消。',
        ],
      },
      {
        title: '您要做到',
        lines: [
          '填写的内容和上传的照片真实、属于本人。',
          '提供虚假材料的，按行政许可法第七十八条，一年内不能再申请同一事项。',
        ],
      },
      {
        title: '发证机关要做到',
        lines: [
          '2个工作日内告诉您是否受理，受理后按承诺的时间办结。',
          '不予受理或不予通过的，写明理由和您可以怎么做。',
        ],
      },
      { title: '有疑问', lines: ['在“我的-联系我们”里找到发证机关的电话和办公时间。'] },
    ],
  },
  privacy: {
    title: '隐私政策',
    version: agreementVersions.privacy,
    parts: [
      {
        title: '收集什么，为什么',
        lines: [
          '手机号：登录和告诉您办理进度。',
          '身份证照片、姓名、身份证号、住址、证件有效期：按法律要求核实本人身份，查到您的证照。',
          '从业资格、违章计分和申请材料：办理您申请的事项。',
          '不收集头像、位置、通讯录。',
        ],
      },
      { title: '敏感个人信息', lines: ['身份证号和证件照片是敏感个人信息，只在核实身份和办理业务时使用，加密保存。'] },
      {
        title: '给谁看',
        lines: [
          '只给办理您申请的发证机关。身份核验时，姓名、身份证号和证件有效期发给公安核验服务。',
          '扫凭证二维码的人只看到凭证真假、等级和打码的姓名。',
        ],
      },
      { title: '保存多久', lines: ['没提交的照片会自动删除。办件材料按档案管理要求保存在境内。'] },
      {
        title: '您可以',
        lines: ['查看、更正您的信息，撤回没受理的申请，要求删除不再需要的信息。通过“我的-联系我们”提出。'],
      },
    ],
  },
}
