using System.Text.Json;

namespace Translate.Core.Text;

/// <summary>The names of enumeration values in outputs: as in the code, with a small first letter.</summary>
public static class EnumNames
{
    /// <summary>Such as <c>engine</c>.</summary>
    public static string Get<T>(T value)
        where T : struct, Enum => Names<T>.ByValue.GetValueOrDefault(value) ?? value.ToString();

    /// <summary>The value of a name that <see cref="Get"/> gave.</summary>
    /// <exception cref="ArgumentException">There is no such value.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum => TryParse<T>(name, out var value) ? value : throw new ArgumentException($"There is no {typeof(T).Name} '{name}'.");

    /// <summary>Whether the name is one that <see cref="Get"/> gives.</summary>
    public static bool TryParse<T>(string name, out T value)
        where T : struct, Enum => Names<T>.ByName.TryGetValue(name, out value);

    /// <summary>Looked up once: a memory asks for them millions of times.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyDictionary<T, string> ByValue = Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        public static readonly IReadOnlyDictionary<string, T> ByName = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
