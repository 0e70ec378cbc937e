namespace Translate.Engines.Azure;

/// <summary>Pricing tiers of the service, by the characters that they allow in an hour.</summary>
public enum AzureTier
{
    /// <summary>Free: 2 million per hour, and 2 million per month.</summary>
    F0,

    /// <summary>Standard: 40 million per hour.</summary>
    S1,

    /// <summary>40 million per hour.</summary>
    S2,

    /// <summary>120 million per hour.</summary>
    S3,

    /// <summary>200 million per hour.</summary>
    S4,

    /// <summary>40 million per hour.</summary>
    C2,

    /// <summary>120 million per hour.</summary>
    C3,

    /// <summary>200 million per hour.</summary>
    C4,
}
