#!/usr/bin/env bash
# Says, before anything is made, what a deployment would fail of half-way: a role, a resource provider, a region without
# the model. It changes nothing. azd runs it before each provisioning, with its environment's values.
# preprovision.ps1 is the same for Windows.
set -euo pipefail
failed=0

# Each says one sentence, in as many parts as fit.
wrong() { echo "$*" >&2; failed=1; }
fail() { echo "$*" >&2; exit 1; }

command -v az >/dev/null || fail "az was not found; install the Azure CLI, and az login."
subscription=${AZURE_SUBSCRIPTION_ID:-}
location=${AZURE_LOCATION:-}
endpoint=${SUMMARIZE_MODEL_ENDPOINT:-}
model=${SUMMARIZE_MODEL_NAME:-gpt-5.4-mini}
version=${SUMMARIZE_MODEL_VERSION:-2026-03-17}
sku=${SUMMARIZE_MODEL_SKU:-GlobalStandard}
private=${SUMMARIZE_PRIVATE_NETWORK:-false}
if [ -z "$subscription" ] || [ -z "$location" ]; then
  echo "Nothing is checked: azd has still to ask for a subscription and a region."
  exit 0
fi

# How many of the caller's roles let roles be assigned. Contributor lets all be done but that.
# The brackets after ! are needed: it binds closer than a filter.
assigning="'*', '*/write', 'Microsoft.Authorization/*', 'Microsoft.Authorization/*/Write'"
assigning="$assigning, 'Microsoft.Authorization/roleAssignments/*', 'Microsoft.Authorization/roleAssignments/write'"
roles=$(az rest --method get \
  --url "/subscriptions/$subscription/providers/Microsoft.Authorization/permissions?api-version=2022-04-01" \
  --query "length(value[?actions[?contains([$assigning], @)] && !(notActions[?contains([$assigning], @)])])" \
  --output tsv) || fail "az could not ask what you may do in subscription $subscription; see above, and az login."
if [ "$roles" = 0 ]; then
  wrong "You may not assign roles in subscription ${subscription}: have an owner of it give you" \
    "Owner, User Access Administrator or Role Based Access Control Administrator there."
fi

# Azure registers by itself what a template names, if the caller may; not Microsoft.App, which only a subnet names.
providers="'Microsoft.EventGrid', 'Microsoft.Insights', 'Microsoft.ManagedIdentity', 'Microsoft.OperationalInsights'"
providers="$providers, 'Microsoft.Storage', 'Microsoft.Web'"
if [ -z "$endpoint" ]; then providers="$providers, 'Microsoft.CognitiveServices'"; fi
if [ "$private" = true ]; then providers="$providers, 'Microsoft.App', 'Microsoft.Network'"; fi
missing=$(az provider list --subscription "$subscription" \
  --query "join(' ', [?registrationState != 'Registered' && contains([$providers], namespace)].namespace)" \
  --output tsv) || fail "az could not list the resource providers of subscription $subscription; see above."
if [ -n "$missing" ]; then
  wrong "Subscription $subscription has not registered ${missing}:" \
    "register each with az provider register --wait --subscription $subscription --namespace NAME."
fi

# Not a list of regions in the template: which model is a parameter, and regions get models by the month.
if [ -z "$endpoint" ]; then
  asked="kind == 'OpenAI' && model.name == '$model' && model.version == '$version'"
  found=$(az cognitiveservices model list --subscription "$subscription" --location "$location" \
    --query "length([?$asked && model.skus[?name == '$sku']])" \
    --output tsv) || fail "az could not list the models of region $location; see above."
  if [ "$found" = 0 ]; then
    wrong "Region $location has no $model $version as ${sku}:" \
      "azd env set AZURE_LOCATION to one that has, or SUMMARIZE_MODEL_NAME, _VERSION or _SKU to what it has."
  fi
fi

exit "$failed"
