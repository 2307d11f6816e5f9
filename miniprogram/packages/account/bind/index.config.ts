export default definePageConfig({ navigationBarTitleText: '绑定从业资格证' })
