exports.main = async (event) => {
  if (event.spin) for (;;);
  await new Promise((resolve) => setTimeout(resolve, event.ms))
  return 'done'
}
