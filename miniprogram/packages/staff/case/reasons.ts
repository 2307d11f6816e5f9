/** Ready reasons of a 补正, by what is flagged; a clerk may write his own. */
const ready = {
  field: ['与证件上的不一致，请照证件填写', '填写不完整，请补全'],
  material: [
    '照片不清晰，请在亮处重拍',
    '不是要求的页面，请照示例拍',
    '缺角或有遮挡，请拍全四个角',
    '与本人证件不一致，请换成本人的',
  ],
} as const

export const reasonsFor = (at: string): readonly string[] => (at.startsWith('field:') ? ready.field : ready.material)
