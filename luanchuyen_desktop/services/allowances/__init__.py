"""What rotated cadres are due: rates by direction and distance, and the former allowance that is kept."""
