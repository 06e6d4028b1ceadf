#!/usr/bin/env bash
# Sends uploads to the function app: deploys event-subscription.bicep. azd runs it after each deployment of the code,
# with the template's outputs in the environment; it may be run again any time. By hand: azd hooks run postdeploy.
# subscribe.ps1 is the same for Windows.
set -euo pipefail
cd "$(dirname "$0")"
fail() { echo "$*" >&2; exit 1; }

for name in AZURE_RESOURCE_GROUP FUNCTION_APP_NAME EVENT_TOPIC_NAME EVENT_IDENTITY_ID ARTICLE_STORAGE_NAME; do
  [ -n "${!name:-}" ] || fail "$name is not set; azd provision sets it, and azd hooks run postdeploy hands it over."
done
tries=${SUBSCRIBE_TRIES:-30}
wait=${SUBSCRIBE_WAIT_SECONDS:-10}
command -v az >/dev/null || fail "az was not found; install the Azure CLI, and az login."

# The answer is how long the key is, never the key.
host_has_key() {
  local length
  length=$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$FUNCTION_APP_NAME" \
    --query "length(systemKeys.blobs_extension || '')" --output tsv) && [ "$length" != 0 ]
}

# Event Grid calls the webhook before it believes in it, and a host that starts cold may answer too late.
subscribe() {
  az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name event-subscription \
    --template-file event-subscription.bicep --output none --parameters \
    "functionAppName=$FUNCTION_APP_NAME" "topicName=$EVENT_TOPIC_NAME" \
    "storageAccountName=$ARTICLE_STORAGE_NAME" "identityId=$EVENT_IDENTITY_ID"
}

# Runs a command until it succeeds.
attempt() {
  local command=$1 what=$2 n
  for ((n = 1; n <= tries; n++)); do
    echo "$what ($n of $tries)"
    if "$command"; then return; fi
    if ((n < tries)); then sleep "$wait"; fi
  done
  fail "Gave up: $what. Uploads wait for Sweep until azd hooks run postdeploy succeeds."
}

attempt host_has_key "Looking for the key of the webhook of $FUNCTION_APP_NAME"
tries=${SUBSCRIBE_TRIES:-5}
attempt subscribe "Subscribing $FUNCTION_APP_NAME to uploads of $ARTICLE_STORAGE_NAME"
echo "Uploads to container articles of $ARTICLE_STORAGE_NAME now reach function ArticleUploaded."
