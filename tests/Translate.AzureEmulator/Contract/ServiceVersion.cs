namespace Translate.Emulation.Contract;

/// <summary>The two shapes in which the service speaks.</summary>
public enum ServiceVersion
{
    /// <summary><c>3.0</c>: options in the query, an array as the body.</summary>
    V3,

    /// <summary><c>2026-06-06</c>, and the preview of the same shape: options in the body.</summary>
    V2026,
}
