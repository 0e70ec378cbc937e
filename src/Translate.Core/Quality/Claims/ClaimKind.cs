namespace Translate.Core.Quality.Claims;

/// <summary>What a <see cref="Claim"/> says.</summary>
internal enum ClaimKind
{
    /// <summary>A number: an amount, an ordinal, a share, a year, a score.</summary>
    Number,

    /// <summary>A number with only its size known, such as <c>puluhan ribu</c>. Its value is the size.</summary>
    Vague,

    /// <summary>A clock time. Its value is in minutes after midnight.</summary>
    Time,

    /// <summary>A month, from 1 to 12.</summary>
    Month,

    /// <summary>A day of the week, from 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>A figure of more digits than an amount has, such as an account number. Its text is compared.</summary>
    Code,
}
