export default definePageConfig({ navigationBarTitleText: '取消换手机' })
