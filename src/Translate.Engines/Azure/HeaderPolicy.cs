using Azure.Core;
using Azure.Core.Pipeline;

namespace Translate.Engines.Azure;

/// <summary>Sets a header of every request.</summary>
internal sealed class HeaderPolicy(string name, string value) : HttpPipelineSynchronousPolicy
{
    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue(name, value);
}
