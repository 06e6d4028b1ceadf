# subscribe.sh for Windows: the same calls, the same sentences. Comments are there.
$PSNativeCommandUseErrorActionPreference = $false
Set-Location $PSScriptRoot
function Fail { [Console]::Error.WriteLine($args -join ' '); exit 1 }
function Setting($name, $otherwise) {
  $value = [Environment]::GetEnvironmentVariable($name)
  if ($value) { $value } else { $otherwise }
}

$needed = 'AZURE_RESOURCE_GROUP', 'FUNCTION_APP_NAME', 'EVENT_TOPIC_NAME', 'EVENT_IDENTITY_ID', 'ARTICLE_STORAGE_NAME'
foreach ($name in $needed) {
  if (Setting $name '') { continue }
  Fail "$name is not set; azd provision sets it, and azd hooks run postdeploy hands it over."
}
$tries = [int](Setting SUBSCRIBE_TRIES 30)
$wait = Setting SUBSCRIBE_WAIT_SECONDS 10
if (-not (Get-Command az -ErrorAction SilentlyContinue)) {
  Fail "az was not found; install the Azure CLI, and az login."
}

function HostHasKey {
  $length = az functionapp keys list --resource-group "$env:AZURE_RESOURCE_GROUP" --name "$env:FUNCTION_APP_NAME" `
    --query "length(systemKeys.blobs_extension || '')" --output tsv
  $LASTEXITCODE -eq 0 -and $length -ne '0'
}

function Subscribe {
  az deployment group create --resource-group "$env:AZURE_RESOURCE_GROUP" --name event-subscription `
    --template-file event-subscription.bicep --output none --parameters `
    "functionAppName=$env:FUNCTION_APP_NAME" "topicName=$env:EVENT_TOPIC_NAME" `
    "storageAccountName=$env:ARTICLE_STORAGE_NAME" "identityId=$env:EVENT_IDENTITY_ID" | Out-Host
  $LASTEXITCODE -eq 0
}

function Attempt($command, $what) {
  for ($n = 1; $n -le $tries; $n++) {
    Write-Host "$what ($n of $tries)"
    if (& $command) { return }
    if ($n -lt $tries) { Start-Sleep -Seconds $wait }
  }
  Fail "Gave up: $what. Uploads wait for Sweep until azd hooks run postdeploy succeeds."
}

Attempt HostHasKey "Looking for the key of the webhook of $env:FUNCTION_APP_NAME"
$tries = [int](Setting SUBSCRIBE_TRIES 5)
Attempt Subscribe "Subscribing $env:FUNCTION_APP_NAME to uploads of $env:ARTICLE_STORAGE_NAME"
Write-Host "Uploads to container articles of $env:ARTICLE_STORAGE_NAME now reach function ArticleUploaded."
