export default definePageConfig({ navigationBarTitleText: '各省差异' })
