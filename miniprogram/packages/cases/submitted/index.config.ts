export default definePageConfig({ navigationBarTitleText: '提交的内容' })
