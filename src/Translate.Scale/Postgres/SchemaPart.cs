namespace Translate.Scale.Postgres;

/// <summary>Tables that belong together and are brought up to date together.</summary>
/// <param name="Name">The name, such as "memory". Its scripts are the resources <c>memory-1.sql</c>, <c>memory-2.sql</c> and so on.</param>
/// <param name="Version">The number of the last script. At least 1.</param>
internal sealed record SchemaPart(string Name, int Version);
