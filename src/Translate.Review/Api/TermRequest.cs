namespace Translate.Review.Api;

/// <summary>A term for the glossary.</summary>
internal sealed record TermRequest(string? Source, string? Target, string? File);
