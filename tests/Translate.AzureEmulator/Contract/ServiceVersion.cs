namespace Translate.Emulation.Contract;

/// <summary>The API version.</summary>
public enum ServiceVersion
{
    /// <summary><c>3.0</c>: options in the query, an array in the body.</summary>
    V3,

    /// <summary><c>2026-06-06</c> and its preview: options in the body.</summary>
    V2026,
}
