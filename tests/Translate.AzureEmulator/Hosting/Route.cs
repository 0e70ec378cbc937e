using Translate.Emulation.Contract;

namespace Translate.Emulation.Hosting;

/// <summary>The operation of a request path, without the prefix of the host.</summary>
/// <param name="Operation">The operation, such as <c>/translate</c>.</param>
/// <param name="Prefix">The prefix. Empty for the root.</param>
internal sealed record Route(string Operation, string Prefix)
{
    private const string PlatformPrefix = "/translator/text";

    private const string V3Prefix = PlatformPrefix + "/v3.0";

    public bool IsRoot => Prefix.Length == 0;

    public static Route Parse(string path)
    {
        var prefix =
            new[] { V3Prefix, PlatformPrefix }.FirstOrDefault(prefix => path.StartsWith(prefix + "/", StringComparison.OrdinalIgnoreCase))
            ?? string.Empty;
        return new Route(path[prefix.Length..].TrimEnd('/').ToLowerInvariant(), prefix);
    }

    /// <summary>Whether a version supports the prefix. Every version supports the root.</summary>
    public bool Supports(ServiceVersion version) => IsRoot || Prefix == (version == ServiceVersion.V3 ? V3Prefix : PlatformPrefix);
}
