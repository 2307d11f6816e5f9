exports.main = async (event, context) => ({ event, requestId: context.request_id })
