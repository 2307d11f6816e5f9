export default definePageConfig({ navigationBarTitleText: '换到这个手机' })
