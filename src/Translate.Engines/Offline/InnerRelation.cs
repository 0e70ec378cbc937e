namespace Translate.Engines.Offline;

/// <summary>How a noun phrase qualifies the noun before it.</summary>
internal enum InnerRelation
{
    /// <summary>Before the head, without article: <c>harga beras</c>, the rice price.</summary>
    Compound,

    /// <summary>After the head with "of": <c>penemuan alat baru</c>, the discovery of a new tool.</summary>
    Of,

    /// <summary>Before the head with an apostrophe: <c>pertemuan Shoigu</c>, Shoigu's meeting.</summary>
    Genitive,
}
