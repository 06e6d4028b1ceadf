# preprovision.sh for Windows: the same questions, the same sentences. Comments are there.
$PSNativeCommandUseErrorActionPreference = $false
$script:failed = 0

function Wrong { [Console]::Error.WriteLine($args -join ' '); $script:failed = 1 }
function Fail { [Console]::Error.WriteLine($args -join ' '); exit 1 }
function Setting($name, $otherwise) {
  $value = [Environment]::GetEnvironmentVariable($name)
  if ($value) { $value } else { $otherwise }
}

if (-not (Get-Command az -ErrorAction SilentlyContinue)) {
  Fail "az was not found; install the Azure CLI, and az login."
}
$subscription = Setting AZURE_SUBSCRIPTION_ID ''
$location = Setting AZURE_LOCATION ''
$endpoint = Setting SUMMARIZE_MODEL_ENDPOINT ''
$model = Setting SUMMARIZE_MODEL_NAME gpt-5.4-mini
$version = Setting SUMMARIZE_MODEL_VERSION 2026-03-17
$sku = Setting SUMMARIZE_MODEL_SKU GlobalStandard
$private = Setting SUMMARIZE_PRIVATE_NETWORK false
if (-not $subscription -or -not $location) {
  Write-Output "Nothing is checked: azd has still to ask for a subscription and a region."
  exit 0
}

$assigning = "'*', '*/write', 'Microsoft.Authorization/*', 'Microsoft.Authorization/*/Write'"
$assigning = "$assigning, 'Microsoft.Authorization/roleAssignments/*', 'Microsoft.Authorization/roleAssignments/write'"
$roles = az rest --method get `
  --url "/subscriptions/$subscription/providers/Microsoft.Authorization/permissions?api-version=2022-04-01" `
  --query "length(value[?actions[?contains([$assigning], @)] && !(notActions[?contains([$assigning], @)])])" `
  --output tsv
if ($LASTEXITCODE) { Fail "az could not ask what you may do in subscription $subscription; see above, and az login." }
if ($roles -eq '0') {
  Wrong "You may not assign roles in subscription ${subscription}: have an owner of it give you" `
    "Owner, User Access Administrator or Role Based Access Control Administrator there."
}

$providers = "'Microsoft.EventGrid', 'Microsoft.Insights', 'Microsoft.ManagedIdentity', 'Microsoft.OperationalInsights'"
$providers = "$providers, 'Microsoft.Storage', 'Microsoft.Web'"
if (-not $endpoint) { $providers = "$providers, 'Microsoft.CognitiveServices'" }
if ($private -eq 'true') { $providers = "$providers, 'Microsoft.App', 'Microsoft.Network'" }
$missing = az provider list --subscription "$subscription" `
  --query "join(' ', [?registrationState != 'Registered' && contains([$providers], namespace)].namespace)" `
  --output tsv
if ($LASTEXITCODE) { Fail "az could not list the resource providers of subscription $subscription; see above." }
if ($missing) {
  Wrong "Subscription $subscription has not registered ${missing}:" `
    "register each with az provider register --wait --subscription $subscription --namespace NAME."
}

if (-not $endpoint) {
  $asked = "kind == 'OpenAI' && model.name == '$model' && model.version == '$version'"
  $found = az cognitiveservices model list --subscription "$subscription" --location "$location" `
    --query "length([?$asked && model.skus[?name == '$sku']])" `
    --output tsv
  if ($LASTEXITCODE) { Fail "az could not list the models of region $location; see above." }
  if ($found -eq '0') {
    Wrong "Region $location has no $model $version as ${sku}:" `
      "azd env set AZURE_LOCATION to one that has, or SUMMARIZE_MODEL_NAME, _VERSION or _SKU to what it has."
  }
}

exit $script:failed
