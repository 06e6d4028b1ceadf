#!/usr/bin/env bash
# Sends uploads to the function app: deploys event-subscription.bicep. azd runs it after each deployment of the code, with
# the template's outputs in the environment; it may be run again at any time. By hand: azd hooks run postdeploy
set -euo pipefail
cd "$(dirname "$0")"
: "${AZURE_RESOURCE_GROUP:?}" "${FUNCTION_APP_NAME:?}" "${EVENT_TOPIC_NAME:?}" "${EVENT_IDENTITY_ID:?}" "${ARTICLE_STORAGE_NAME:?}"
tries=${SUBSCRIBE_TRIES:-30} wait=${SUBSCRIBE_WAIT_SECONDS:-10}
command -v az >/dev/null || { echo "az was not found; install the Azure CLI, and az login." >&2; exit 1; }

# The answer is whether the key is there, never the key.
host_has_key() {
  [ "$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$FUNCTION_APP_NAME" \
    --query "length(systemKeys.blobs_extension || '') > \`0\`" --output json)" = true ]
}

# Event Grid calls the webhook before it believes in it, and a host that starts cold may answer too late.
subscribe() {
  az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name event-subscription \
    --template-file event-subscription.bicep --output none --parameters \
    functionAppName="$FUNCTION_APP_NAME" topicName="$EVENT_TOPIC_NAME" \
    storageAccountName="$ARTICLE_STORAGE_NAME" identityId="$EVENT_IDENTITY_ID"
}

# Runs a command until it succeeds.
attempt() {
  local what=$1 n
  shift
  for ((n = 1; n <= tries; n++)); do
    echo "$what ($n of $tries)"
    if "$@"; then return; fi
    if ((n < tries)); then sleep "$wait"; fi
  done
  echo "Gave up: $what. Uploads wait for Sweep until \"azd hooks run postdeploy\" succeeds." >&2
  exit 1
}

attempt "Looking for the key of the webhook of $FUNCTION_APP_NAME" host_has_key
tries=${SUBSCRIBE_TRIES:-5}
attempt "Subscribing $FUNCTION_APP_NAME to uploads of $ARTICLE_STORAGE_NAME" subscribe
echo "Uploads to container articles of $ARTICLE_STORAGE_NAME now reach function ArticleUploaded."
