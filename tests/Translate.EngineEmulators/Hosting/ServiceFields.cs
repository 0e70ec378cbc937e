namespace Translate.EngineEmulators.Hosting;

/// <summary>The fields of a request.</summary>
/// <param name="Values">The values of each field.</param>
/// <param name="IsArray">Whether one of them is a JSON array.</param>
internal sealed record ServiceFields(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, bool IsArray)
{
    /// <summary>Returns the values of a field; empty if it is absent.</summary>
    public IReadOnlyList<string> GetAll(string name) => Values.GetValueOrDefault(name) ?? [];

    /// <summary>Returns the value of a field; empty if it is absent.</summary>
    public string Get(string name) => GetAll(name) is [var value, ..] ? value : string.Empty;
}
