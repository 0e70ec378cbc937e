namespace Translate.Emulation.Contract;

/// <summary>The format of an error body. Clients have met all of these.</summary>
public sealed record ErrorFormat
{
    /// <summary>JSON with an outer <c>error</c>. The code is an integer in 3.0 and a string in 2026-06-06.</summary>
    public static ErrorFormat Documented { get; } = new();

    /// <summary>Whether the code is a string. Null for the documented format of the version. Default null.</summary>
    public bool? StringCode { get; init; }

    /// <summary>Whether to omit the outer <c>error</c> object. Default false.</summary>
    public bool WithoutOuterError { get; init; }

    /// <summary>Whether the content type is <c>text/plain</c>. Default false.</summary>
    public bool PlainText { get; init; }

    /// <summary>Whether the body starts with a byte order mark. Default false.</summary>
    public bool ByteOrderMark { get; init; }
}
