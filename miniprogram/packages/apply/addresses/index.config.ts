export default definePageConfig({ navigationBarTitleText: '邮寄地址' })
