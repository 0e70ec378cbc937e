using System.Text.Json;

namespace Translate.Core.Output;

/// <summary>The names of enumeration values in outputs: as in the code, in small letters.</summary>
internal static class EnumNames
{
    /// <summary>Such as <c>engine</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The value of a name that <see cref="Of"/> gave.</summary>
    /// <exception cref="ArgumentException">There is no such value.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);
}
