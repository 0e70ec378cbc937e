using System.Text.Json;

namespace Translate.Core.Text;

/// <summary>The names of enum values in outputs: camel case, such as <c>engine</c>. Thread-safe.</summary>
internal static class EnumNames
{
    /// <summary>Returns the name of a value.</summary>
    public static string Get<T>(T value)
        where T : struct, Enum => Names<T>.ByValue.GetValueOrDefault(value) ?? value.ToString();

    /// <summary>Returns the value that <see cref="Get"/> names so.</summary>
    /// <exception cref="ArgumentException">No value has this name.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        TryParse<T>(name, out var value) ? value : throw new ArgumentException($"There is no {typeof(T).Name} '{name}'.");

    /// <summary>Parses a name that <see cref="Get"/> returns.</summary>
    public static bool TryParse<T>(string name, out T value)
        where T : struct, Enum => Names<T>.ByName.TryGetValue(name, out value);

    /// <summary>Cached, because a memory converts names millions of times.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly IReadOnlyDictionary<T, string> ByValue = Enum.GetValues<T>()
            .Distinct()
            .ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        public static readonly IReadOnlyDictionary<string, T> ByName = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
