export default definePageConfig({ navigationBarTitleText: '道路运政一网通办' })
