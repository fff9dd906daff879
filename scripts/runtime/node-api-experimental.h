// Node 20 carries everything better-sqlite3 uses of Node-API 10, but only for addons that call themselves experimental.
// The published headers leave out the experimental parts; node-addon-api needs this one to run finalizers outside the
// garbage collector, where an experimental addon may not touch JavaScript.
#define NAPI_VERSION 2147483647
#include <node_api.h>
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER

extern "C" napi_status node_api_post_finalizer(napi_env env, napi_finalize finalize, void* data, void* hint);
